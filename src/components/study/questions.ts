import { askQuestions } from './check.ts';

askQuestions();
