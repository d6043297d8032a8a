import { useTranslation } from 'react-i18next';
import { NuggetFrame } from '../app/NuggetFrame.tsx';
import { GoNotice } from '../build/go/GoNotice.tsx';
import { useGo } from '../build/useGo.ts';
import { useNugget } from '../library/useNugget.ts';
import styles from './BlocksScreen.module.css';
import { BlocksEditor } from './screen/BlocksEditor.tsx';
import { useBuildState } from './screen/useBuildState.ts';
import { thumbnailOf } from './spec/thumbnailOf.ts';

/** Where a child says with blocks what to build. Every change is kept by itself. */
export function BlocksScreen({ nuggetId }: { readonly nuggetId: string }) {
  const { i18n } = useTranslation('blocks');
  const open = useNugget(nuggetId);
  const { go, isStarting, error } = useGo(nuggetId);
  const build = useBuildState(open.state === 'open' ? open.nugget.session_id : null);
  return (
    <NuggetFrame nuggetId={nuggetId} tab="blocks">
      {open.state === 'open' ? (
        <div className={styles.screen}>
          {error === undefined ? null : <GoNotice error={error} />}
          <BlocksEditor
            key={`${nuggetId} ${open.blocksFromElsewhere}`}
            workspaceJson={open.nugget.workspace_json}
            onChange={(json) => open.change({ workspace_json: json, thumbnail: thumbnailOf(json) })}
            onGo={(spec) => void go({ language: i18n.language, ...spec })}
            build={build}
            buildHref={`/n/${encodeURIComponent(nuggetId)}/build`}
            isStarting={isStarting}
          />
        </div>
      ) : null}
    </NuggetFrame>
  );
}
