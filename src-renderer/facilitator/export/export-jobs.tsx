import { IconExternalLink, IconFolder } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ExportJob } from '../../../src-shared/contract/views.ts';
import { useSend, useView } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/plain/notice.tsx';
import { FailureNotice } from '../messages.tsx';
import styles from './export.module.css';

/**
 * The exports of this sitting, the newest first.
 *
 * @param seenJobId the newest one when the dialog was opened; a newer one is brought into sight
 */
export function ExportJobs({ seenJobId }: { readonly seenJobId: string | null }) {
  const text = useText(appTexts);
  const jobs = useView((view) => view.exports);
  const newest = jobs.at(-1)?.jobId ?? null;
  const list = useRef<HTMLElement>(null);
  const known = useRef(seenJobId);
  useEffect(() => {
    // What was ordered a moment ago comes into sight; what was there when the dialog opened stays put.
    if (known.current !== newest) list.current?.scrollIntoView({ block: 'start' });
    known.current = newest;
  }, [newest]);
  return (
    <section ref={list} className={styles.jobs} aria-labelledby="export-jobs">
      <h3 id="export-jobs">{text.export.jobs}</h3>
      <ul className={styles.jobList}>
        {jobs.toReversed().map((job) => (
          <li key={job.jobId} className={styles.job}>
            <Job job={job} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Job({ job }: { readonly job: ExportJob }) {
  const text = useText(appTexts);
  const send = useSend();
  const canReveal = useView((view) => view.host.canReveal);
  const { audience, paper, language } = job.order;
  const states = {
    running: text.export.running(job.done, job.total),
    done: text.export.done(job.files.length),
    cancelled: text.export.cancelled(job.files.length),
    failed: text.export.failed(job.files.length),
  };
  const { drawing } = job;
  return (
    <>
      <div className={styles.jobHead}>
        <p role="status">
          <strong>{states[job.status]}</strong>{' '}
          <span className={styles.hint}>
            {text.export.summary(
              text.export.audiences[audience],
              text.export.papers[paper],
              text.details.languages[language],
            )}
          </span>
        </p>
        {job.status === 'running' && (
          <Button
            kind="quiet"
            size="small"
            onPress={() => void send('export.cancel', { jobId: job.jobId })}
          >
            {text.export.cancel}
          </Button>
        )}
        {canReveal && job.files.length > 0 && (
          <Button
            kind="quiet"
            size="small"
            icon={<IconFolder size={16} aria-hidden />}
            onPress={() => void send('export.reveal', { jobId: job.jobId })}
          >
            {text.export.reveal}
          </Button>
        )}
      </div>
      {job.status === 'running' && (
        <>
          <progress
            className={styles.progress}
            aria-label={states.running}
            value={job.done + (drawing === null ? 0 : drawing.done / drawing.total)}
            max={Math.max(1, job.total)}
          />
          <p className={styles.hint}>
            {drawing !== null && text.export.drawing(drawing.name, drawing.done, drawing.total)}
          </p>
        </>
      )}
      {job.failure !== null && job.status === 'failed' && <FailureNotice failure={job.failure} />}
      {job.missingCharacters.length > 0 && (
        <Notice kind="warn" title={text.export.missing(job.missingCharacters.join(' '))} />
      )}
      {job.files.length > 0 && (
        <ul className={styles.files}>
          {job.files.map((file) => (
            <li key={file.name}>
              {file.url === null ? (
                file.name
              ) : (
                <a href={file.url} target="_blank" rel="noreferrer">
                  {file.name} <IconExternalLink size={14} aria-hidden />
                </a>
              )}{' '}
              <span className={styles.hint}>{text.export.pages(file.pages)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.hint}>{text.export.folder(job.folder)}</p>
    </>
  );
}
