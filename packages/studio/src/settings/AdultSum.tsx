import { toNuggetError } from '@nugget/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../app/ErrorNotice.tsx';
import { useServices } from '../app/services.ts';
import { Button, Spinner, TextField } from '../design/index.ts';
import styles from './Settings.module.css';

export interface AdultSumProps {
  /** What the button says that one presses with the answer. */
  readonly label: string;
  readonly onOpen: () => void;
}

/** A sum that a grown-up can do; it keeps small hands away, and is no lock. */
export function AdultSum({ label, onOpen }: AdultSumProps) {
  const { t } = useTranslation('app');
  const { client } = useServices();
  const sum = useQuery({
    queryKey: ['adultSum'],
    queryFn: () => client.call('askAdult', {}),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      {sum.isPending ? <Spinner label={t('loading')} /> : null}
      {sum.error === null ? null : <ErrorNotice error={sum.error} onRetry={() => void sum.refetch()} />}
      {sum.data === undefined ? null : (
        <Sum
          key={sum.data.challenge_id}
          {...sum.data}
          label={label}
          onOpen={onOpen}
          onNext={() => sum.refetch()}
        />
      )}
    </>
  );
}

interface SumProps extends AdultSumProps {
  readonly challenge_id: string;
  readonly a: number;
  readonly b: number;
  /** Asks for another one; each counts once. */
  readonly onNext: () => Promise<unknown>;
}

function Sum({ challenge_id, a, b, label, onOpen, onNext }: SumProps) {
  const { t } = useTranslation('settings');
  const { client } = useServices();
  const [answer, setAnswer] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const unlock = useMutation({
    mutationFn: () => client.call('unlockSettings', { body: { challenge_id, answer: Number(answer) } }),
    onSuccess: onOpen,
  });
  const isWrong = unlock.error !== null && toNuggetError(unlock.error).code === 'SUM_WRONG';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isNumber = /^\s*\d+\s*$/.test(answer);
    setIsEmpty(!isNumber);
    if (isNumber) unlock.mutate();
  };
  if (isWrong) {
    return (
      <>
        <p role="alert">{t('gate_wrong')}</p>
        <Button variant="primary" autoFocus onPress={() => void onNext()}>
          {t('gate_next')}
        </Button>
      </>
    );
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextField
        label={t('gate_sum', { a, b })}
        value={answer}
        onChange={setAnswer}
        inputMode="numeric"
        autoComplete="off"
        autoFocus
        error={isEmpty ? t('gate_empty') : undefined}
      />
      {unlock.error === null ? null : <ErrorNotice error={unlock.error} />}
      <Button variant="primary" type="submit" isPending={unlock.isPending}>
        {label}
      </Button>
    </form>
  );
}
