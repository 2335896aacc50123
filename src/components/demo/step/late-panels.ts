import { lazy } from 'react';

// What the reader has to ask for comes when asked for.
export const Settings = lazy(() => import('./Settings.tsx').then(({ Settings }) => ({ default: Settings })));
export const Trace = lazy(() => import('./Trace.tsx').then(({ Trace }) => ({ default: Trace })));
