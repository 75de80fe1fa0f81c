import { IconExternalLink, IconFolder } from '@tabler/icons-react';
import type { ExportJob } from '../../../src-shared/contract/views.ts';
import { useSend, useView } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/plain/notice.tsx';
import { FailureNotice } from '../messages.tsx';
import styles from './export.module.css';

/** The exports of this sitting, the newest first. */
export function ExportJobs() {
  const text = useText(appTexts);
  const jobs = useView((view) => view.exports);
  return (
    <section className={styles.jobs} aria-labelledby="export-jobs">
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
  const hostKind = useView((view) => view.host.kind);
  const { audience, paper, language } = job.order;
  const states = {
    running: text.export.running(job.done, job.total),
    done: text.export.done(job.files.length),
    cancelled: text.export.cancelled,
    failed: text.export.failed,
  };
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
        {hostKind === 'desktop' && job.files.length > 0 && (
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
        <progress
          className={styles.progress}
          aria-label={states.running}
          value={job.done}
          max={Math.max(1, job.total)}
        />
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
