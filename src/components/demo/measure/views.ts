import { MEASURE_EXHIBITS } from '../exhibits/measure.ts';
import { viewsOf } from '../exhibits/views.ts';

/** Views of all that 시간 재기 can show. */
export const MEASURE_VIEWS = viewsOf<'measure'>(MEASURE_EXHIBITS);
