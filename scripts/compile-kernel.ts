import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const ENTRY = 'src/engine/explore/kernel/assembly/index.ts';
/** No runtime: the kernel allocates nothing, its host lays the memory out. */
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--noExportMemory'];

/** The text of the module that holds the kernel's code. Throws what the compiler says where it says anything. */
export async function compileKernel(): Promise<string> {
  const written = new Map<string, Uint8Array | string>();
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { error, stderr } = await asc.main(
    [ENTRY, '--baseDir', root, '--outFile', 'kernel.wasm', ...OPTIONS],
    {
      writeFile: (name, content) => {
        written.set(name, content);
      },
    },
  );
  if (error !== null) throw new Error(`${error.message}\n${stderr.toString()}`);
  const code = Buffer.from(written.get('kernel.wasm') as Uint8Array).toString('base64');
  return `// Written by npm run kernel from assembly/.\n\n/** The inner loop's code: a WebAssembly module in base64. */\nexport const kernelBinary =\n  '${code}';\n`;
}
