import type { CommitInfo, NuggetSpec, TaskView } from '@nugget/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../design/index.ts';
import { useLooks } from '../faces/crewContext.ts';
import { Face } from '../faces/Face.tsx';
import { StateIcon } from '../status/StateIcon.tsx';
import type { TaskState } from '../status/taskState.ts';
import styles from './TaskDetails.module.css';
import { useDuration } from './useDuration.ts';

export interface TaskDetailsProps {
  readonly task: TaskView;
  readonly state: TaskState;
  /** All tasks, for the names of those before. */
  readonly tasks: readonly TaskView[];
  readonly commits: readonly CommitInfo[];
  readonly spec: NuggetSpec | undefined;
  readonly onClose: () => void;
}

/** Everything about one job: who, what, why, and what came of it. */
export function TaskDetails(props: TaskDetailsProps) {
  const { task, state, tasks, onClose } = props;
  const { t } = useTranslation('build');
  const before = tasks.filter(({ id }) => task.dependencies.includes(id));
  return (
    <Dialog title={task.name} isOpen onClose={onClose}>
      <div className={styles.details}>
        <Who task={task} state={state} />
        <Part title={t('task_what')}>
          <p>{task.description}</p>
        </Part>
        <TextList title={t('task_criteria')} lines={task.acceptance_criteria} />
        <Asked {...props} />
        <TextList title={t('task_after')} lines={before.map(({ name }) => name)} />
        <Story task={task} />
        <Saved {...props} />
      </div>
    </Dialog>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function TextList({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  );
}

function Who({ task, state }: Pick<TaskDetailsProps, 'task' | 'state'>) {
  const { t } = useTranslation('build');
  const duration = useDuration(task.startedAt, task.endedAt);
  const mood =
    state === 'failed' ? 'error' : state === 'working' ? 'working' : state === 'done' ? 'done' : 'idle';
  return (
    <div className={styles.who}>
      <Face looks={useLooks(task.agent_name)} mood={mood} size={4} />
      <div>
        <strong>{task.agent_name}</strong>
        <p className={styles.state} data-state={state}>
          <StateIcon state={state} size={18} />
          {t(`state_${state}`)}
          {duration === undefined ? null : <span>· {t('task_took', { time: duration })}</span>}
        </p>
        {task.retryCount > 0 ? <p>{t('task_tries', { count: task.retryCount })}</p> : null}
      </div>
    </div>
  );
}

function Asked({ task, spec }: TaskDetailsProps) {
  const { t } = useTranslation('build');
  const asked = spec?.requirements.filter(({ id = '' }) => task.requirement_ids.includes(id)) ?? [];
  return <TextList title={t('task_requirements')} lines={asked.map(({ description }) => description)} />;
}

function Story({ task }: Pick<TaskDetailsProps, 'task'>) {
  const { t } = useTranslation('build');
  return (
    <>
      {task.summary === '' ? null : (
        <Part title={t('task_summary')}>
          <p>{task.summary}</p>
        </Part>
      )}
      {task.error === '' ? null : (
        <Part title={t('task_error')}>
          <p className={styles.error}>{task.error}</p>
          <p>{t('task_error_next')}</p>
        </Part>
      )}
      {task.lastOutput === '' ? null : (
        <Part title={t('task_words', { agent: task.agent_name })}>
          <p className={styles.words}>{task.lastOutput.trim()}</p>
        </Part>
      )}
    </>
  );
}

function Saved({ task, commits }: TaskDetailsProps) {
  const { t } = useTranslation('build');
  const own = commits.filter(({ taskId }) => taskId === task.id);
  return (
    <Part title={t('task_commits')}>
      {own.length === 0 ? (
        <p>{t('task_no_commits')}</p>
      ) : (
        own.map(({ sha, message, filesChanged }) => (
          <div key={sha} className={styles.commit}>
            <strong>{message}</strong>
            <ul className={styles.list}>
              {filesChanged.map((file) => (
                <li key={file}>
                  <code>{file}</code>
                </li>
              ))}
            </ul>
          </div>
        ))
      )}
    </Part>
  );
}
