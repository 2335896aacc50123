import { useEffect, useState } from 'react';
import type { DeviceMeasurement, DevicePoint } from '../../../../results/device/point.ts';
import type { Recording } from '../../../../results/recorded/recording.ts';

/** What a recording has of a measurement, where it is wanted; null until it is there. */
export function useRecordedPoints(
  measurement: DeviceMeasurement,
  wanted: boolean,
): { recording: Recording; points: readonly DevicePoint[] } | null {
  const [recording, setRecording] = useState<Recording | null>(null);
  useEffect(() => {
    if (wanted)
      void import('../../../../results/recorded/recording.ts').then((module) =>
        setRecording(module.recording),
      );
  }, [wanted]);
  return recording && { recording, points: recording.measurements[measurement] };
}
