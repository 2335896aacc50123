import { type Hardware, type HardwareConstant, PRESETS } from '../../../engine/index.ts';
import type { PresetName } from '../../../results/measured/preset.ts';
import { tickOf } from '../../../results/measured/preset.ts';
import { KnobList, KnobSlider } from '../../ui/Knob.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { Overrides } from './configuration.ts';
import { offeredWith, settingOf, valueText } from './settings.ts';
import type { HardwareKey, MeasureSettings } from './spec.ts';
import { ThreadSettings } from './ThreadSettings.tsx';
import { offersThreads } from './task-settings.ts';
import './HardwarePanel.css';

const PRESET_LABELS: Record<PresetName, string> = {
  textbook: '교과서',
  measured: '잰 값',
  pages: '잰 값, 줄 하나를 한 페이지로',
};

const ORIGINS: Record<HardwareConstant['origin'], string> = {
  measured: '잰 값',
  published: '문헌',
  assumed: '가정',
};

interface HardwarePanelProps {
  spec: MeasureSettings;
  turned: Overrides;
  /** What the first run is measured on. */
  hardware: Hardware;
  /** Names of the threads of the runs, without `m`. */
  names: string[];
  onTurn(turned: Overrides): void;
}

/** Every number of the hardware that a demo offers: what it is now, where the preset has it from, and a way back. */
export function HardwarePanel({ spec, turned, hardware, names, onTurn }: HardwarePanelProps) {
  const presets: PresetName[] = spec.preset === 'pages' ? ['textbook', 'pages'] : ['textbook', 'measured'];
  const keys = offeredWith(spec, hardware.policy);
  const set = (key: HardwareKey, value: number | string) =>
    onTurn({ ...turned, hardware: { ...turned.hardware, [key]: value } });
  return (
    <section role="group" className="hardware" aria-label="하드웨어 설정">
      <Segmented
        legend="바탕"
        options={presets.map((value) => ({ value, label: PRESET_LABELS[value] }))}
        value={turned.preset}
        onChange={(preset) => onTurn({ ...turned, preset, hardware: {}, arrivals: {} })}
      />
      <ul>
        {keys.map((key) => (
          <Row
            key={key}
            field={key}
            preset={turned.preset}
            hardware={hardware}
            onTurn={(value) => set(key, value)}
          />
        ))}
      </ul>
      {offersThreads(spec) && names.length > 0 && (
        <ThreadSettings
          names={names}
          turned={turned}
          tick={tickOf(turned.preset)}
          prioritised={hardware.policy === 'priority'}
          onTurn={onTurn}
        />
      )}
    </section>
  );
}

interface RowProps {
  field: HardwareKey;
  preset: PresetName;
  hardware: Hardware;
  onTurn(value: number | string): void;
}

function Row({ field, preset, hardware, onTurn }: RowProps) {
  const now = hardware[field];
  const { name, options, slides, constant } = settingOf(field, preset, now);
  const Control = slides ? KnobSlider : KnobList;
  return (
    <li className="hardware-setting">
      <Control label={name} values={options} value={now} onTurn={onTurn} />
      <small>
        {constant === null ? '정하기 나름이에요' : <Origin constant={constant} preset={preset} now={now} />}
      </small>
    </li>
  );
}

function Origin({ constant, preset, now }: { constant: HardwareConstant; preset: PresetName; now: unknown }) {
  const own = PRESETS[preset][constant.key!];
  if (preset === 'textbook') return <>교과서 모형에서는 {valueText(constant, Number(own), preset)}</>;
  return (
    <>
      <b className="world-origin" data-origin={constant.origin}>
        {ORIGINS[constant.origin]}
      </b>{' '}
      {now !== own && `${valueText(constant, Number(own), preset)}. `}
      {constant.source.replace(/^측정: /, '')}
    </>
  );
}
