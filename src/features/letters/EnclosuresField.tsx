import { TagsInput } from '@mantine/core';

/** What an office has lying ready. */
const USUAL = [
  'Our complaints leaflet',
  'A complaint form',
  'A prepaid envelope',
  'A copy of our complaints procedure',
];

interface EnclosuresFieldProps {
  enclosures: readonly string[];
  onChange: (enclosures: string[]) => void;
}

/** What is posted with the letter besides documents of the case: the usual things, or anything by its name. */
export function EnclosuresField({ enclosures, onChange }: EnclosuresFieldProps) {
  return (
    <TagsInput
      label="Leaflets, forms and the like"
      description="Choose, or type a name and press Enter; each stands in the letter’s list of enclosures"
      data={USUAL}
      maxTags={40}
      value={[...enclosures]}
      onChange={(chosen) => onChange(chosen.map((name) => name.trim().slice(0, 160)).filter((name) => name !== ''))}
    />
  );
}
