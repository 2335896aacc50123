// The only way to the compiler: it brings acorn along, so whoever shows a compiled program need not load it.
export { type CompileOptions, compile } from './language/compile.ts';
export { ProgramError, type SourceError } from './language/source.ts';
