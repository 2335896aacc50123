#!/usr/bin/env node
import { answerTo } from './main.ts';
import { readSource } from './source.ts';

const { status, output, complaint } = await answerTo(process.argv.slice(2), readSource);
if (output !== null) console.log(output);
if (complaint !== null) console.error(complaint);
process.exitCode = status;
