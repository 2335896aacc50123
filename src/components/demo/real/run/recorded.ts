import { useEffect, useState } from 'react';
import type { Program } from '../../../../engine/index.ts';
import type { Recording } from '../../../../results/recorded/recording.ts';
import { type Seen, UNSEEN } from './seen.ts';

/** What was seen of a program on another machine; `seen` is null where that has not run it. */
export interface Recorded {
  recording: Recording;
  seen: Seen | null;
}

/** The recording of a program. */
export function recordedOf(recording: Recording, program: Program): Recorded {
  const run = recording.programs[program.checksum];
  return { recording, seen: run === undefined ? null : { ...UNSEEN, ...run, status: 'done' } };
}

let known: Recording | null = null;

/** What was recorded on another machine, where it is wanted; null until it is there. */
export function useRecording(wanted: boolean): Recording | null {
  const [recording, setRecording] = useState(known);
  useEffect(() => {
    if (!wanted || recording !== null) return;
    void import('../../../../results/recorded/recording.ts').then((module) => {
      known = module.recording;
      setRecording(known);
    });
  }, [wanted, recording]);
  return wanted ? recording : null;
}

/** What a recording has of a program, where it is wanted; null until it is there. */
export function useRecorded(program: Program, wanted: boolean): Recorded | null {
  const recording = useRecording(wanted);
  return recording && recordedOf(recording, program);
}
