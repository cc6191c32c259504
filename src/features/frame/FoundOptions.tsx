import { Combobox, Text } from '@mantine/core';
import classes from '../find/find.module.css';
import { GROUPS, groupLabels } from '../find/hits.ts';
import { Marked } from '../find/Marked.tsx';
import type { FoundOption } from './foundOptions.ts';

/** The best hits of each group, under the group's name. */
export function FoundOptions({ options }: { options: readonly FoundOption[] }) {
  return GROUPS.map((group) => {
    const own = options.filter((option) => option.group === group);
    if (own.length === 0) return null;
    return (
      <Combobox.Group key={group} label={groupLabels[group]}>
        {own.map((option) => (
          <Combobox.Option key={option.value} value={option.value}>
            <div className={classes.option}>
              <Text span fw={600} size="sm">
                {option.head}
              </Text>
              <Text span size="sm">
                <Marked text={option.main} />
              </Text>
              {option.more.length > 0 && (
                <Text span size="xs" c="dimmed" className={classes.optionMore} lineClamp={2}>
                  <Marked text={option.more} />
                </Text>
              )}
            </div>
          </Combobox.Option>
        ))}
      </Combobox.Group>
    );
  });
}
