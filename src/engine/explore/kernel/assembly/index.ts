/*
 * What the host sees of the kernel: its calls, its variables, and its constants, which the host reads and does not
 * repeat (`../kernel-code.ts`).
 */
export { clear, take, WALK_DONE, WALK_HIT, WALK_MORE } from './arena';
export {
  expandBatch,
  expanded,
  foundCount,
  pending,
  STOP_DONE,
  STOP_FULL,
  STOP_NOTED,
  STOP_UNKNOWN,
  unknownState,
  unknownThread,
} from './batch';
export { COMPRESSED_WORDS, compressAll, decompressAll, indexPairs, pairCount } from './compress';
export {
  arrive,
  beginCounting,
  counted,
  countFrom,
  goOnCounting,
  limbs,
  numberAt,
  probabilityAt,
  remaining,
} from './count';
export { edgesFrom } from './edges';
export * from './memory';
export { PATH_BEFORE, PATH_LAST_STEP, PATH_PRODUCT_STATE, path, paths } from './paths';
export { PRODUCT_POSITION } from './product';
export { FIELD_MOVE_BYTES, repack } from './repack';
export {
  ACCEPTS_EVERYWHERE,
  ACCEPTS_LISTED,
  ACCEPTS_NOWHERE,
  accepting,
  automaton,
  beginWalk,
  goalSets,
  goOnWalking,
  openSets,
  STEP_KIND_BYTES,
  STEP_KIND_CLASS,
  STEP_KIND_THREAD,
  stepClasses,
  stepKinds,
} from './shortest';
export {
  commutingSteps,
  expand,
  FIRST_UNKNOWN_THREAD,
  forgetCommuting,
  MARK_ACCESS_SHIFT,
  MARK_COMMUTES,
  MARK_DRAINS,
  MARK_NOTED,
  MAX_COMMUTING,
  runCommuting,
  STEP_CHANGES,
  STEP_MARK,
  STEP_NEXT,
} from './steps';
export {
  FIRST_NODE,
  NO_STEP,
  NODE_ENTRIES,
  NODE_MASK,
  NODE_SHIFT,
  NODE_WORD,
  UNKNOWN_STEP,
} from './trees';
export { find, insert, restore, size, stateAt } from './visited';
