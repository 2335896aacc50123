import { expect, test } from 'vitest';
import { measureAhead } from '../../../../../src/components/demo/measure/run/useMeter.ts';

test('a section that measures nothing waits for nothing', async () => {
  await expect(measureAhead([])).resolves.toBeUndefined();
});
