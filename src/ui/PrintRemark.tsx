import { Alert, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useOperation } from '../api/hooks.ts';
import { addressLines, type PersonForm } from './personForm.ts';

const WHILE_TYPING_MS = 300;

/** What to know of how a name and an address print, while they can still be put right. */
export function PrintRemark({ form }: { form: PersonForm }) {
  const [settled] = useDebouncedValue(form, WHILE_TYPING_MS);
  const { noAddress, country } = settled;
  const input = {
    name: settled.name.slice(0, 200),
    lines: noAddress
      ? []
      : addressLines(settled.address)
          .map((line) => line.slice(0, 200))
          .slice(0, 10),
    postcode: noAddress || country.trim() !== '' ? '' : settled.postcode.slice(0, 20),
  };
  const remarks = useOperation('people.printRemarks', input, { enabled: input.name !== '', keepPrevious: true });
  if (!remarks.data || remarks.data.length === 0) return null;
  return (
    <Alert role="status" color="gray" variant="outline">
      <Stack gap={4}>
        {remarks.data.map((remark) => (
          <Text key={remark} size="sm">
            {remark}
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}
