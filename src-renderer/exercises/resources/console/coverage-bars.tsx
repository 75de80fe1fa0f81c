import { ShareBars } from '../../../charts/share-bars.tsx';
import layout from '../../../entry/layout.module.css';
import { shareBarsOf } from '../coverage-picture.ts';
import { useScene } from './scene.tsx';

/** 今 and 組んだら, as they stand this moment; before importance is revealed, what it takes. */
export function CoverageBars() {
  const { map, text, words } = useScene();
  const bars = shareBarsOf(map.measures, text);
  if (bars === null) return <p className={layout.quiet}>{words.coverage.noWeights}</p>;
  return <ShareBars title={text.coverage.name} isTitleHidden bars={bars} size="console" />;
}
