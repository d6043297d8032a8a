import { ExternalLink, Maximize, Minimize, RotateCw, Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Choice, IconButton, LinkButton } from '../../design/index.ts';
import styles from './Stage.module.css';
import type { ScreenSize } from './screenSizes.ts';

export interface StageToolsProps {
  readonly size: ScreenSize;
  readonly url: string;
  readonly isFull: boolean;
  readonly onSize: (size: ScreenSize) => void;
  readonly onReload: () => void;
  readonly onFullScreen: () => void;
  readonly onLeaveFullScreen: () => void;
  readonly onShare: () => void;
}

export function StageTools(props: StageToolsProps) {
  const { size, url, isFull, onSize, onReload, onFullScreen, onLeaveFullScreen, onShare } = props;
  const { t } = useTranslation('play');
  if (isFull) {
    return (
      <div className={styles.tools}>
        <Button autoFocus size="s" icon={<Minimize aria-hidden size={20} />} onPress={onLeaveFullScreen}>
          {t('leave_full_screen')}
        </Button>
        <IconButton label={t('reload')} icon={<RotateCw aria-hidden />} onPress={onReload} />
      </div>
    );
  }
  const sizes = (['phone', 'tablet', 'wide'] as const).map((id) => ({ id, label: t(`size_${id}`) }));
  return (
    <div className={styles.tools}>
      <Choice label={t('size_label')} options={sizes} value={size} onChange={onSize} />
      <div className={styles.buttons}>
        <IconButton label={t('reload')} icon={<RotateCw aria-hidden />} onPress={onReload} />
        <IconButton label={t('full_screen')} icon={<Maximize aria-hidden />} onPress={onFullScreen} />
        <LinkButton
          size="s"
          href={url}
          target="_blank"
          rel="noopener"
          icon={<ExternalLink aria-hidden size={20} />}
        >
          {t('open_tab')}
        </LinkButton>
        <Button size="s" icon={<Share2 aria-hidden size={20} />} onPress={onShare}>
          {t('share')}
        </Button>
      </div>
    </div>
  );
}
