import { memo } from 'react';
import { FilesField } from '../../ui/files/FilesField.tsx';
import { problemAt } from '../../ui/problems.ts';
import { type LogSectionProps, sameFields } from './logSection.ts';

/** The letter that came by post, photographs: kept at once, and put on the case when it is logged. */
function LogFiles({ form, onChange, problems }: LogSectionProps) {
  return (
    <FilesField
      caseId={null}
      files={form.files}
      onFiles={(change) => onChange((now) => ({ ...now, files: change(now.files) }))}
      error={problemAt(problems, 'files')}
      className="panel"
    />
  );
}

export const FilesSection = memo(LogFiles, sameFields('files'));
