import { Alert, Anchor, Button, Group, Menu, Stack, Text, Title } from '@mantine/core';
import { IconChevronDown, IconCircleCheck, IconRefreshAlert } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { LearningCaseLine, ThemeLine } from '../../../electron/contract/learning.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { contactKindLabels } from '../../../electron/domain/labels.ts';
import caseClasses from '../case/CasePage.module.css';
import { type ThemeAct, trendWords } from './learningWords.ts';
import type { OpenTheme } from './ThemeDrawer.tsx';

interface ThemeCardsProps {
  themes: readonly ThemeLine[];
  onOpen: (open: OpenTheme) => void;
}

/** The office's themes, those of the period first, each with the cases behind it. */
export function ThemeCards({ themes, onOpen }: ThemeCardsProps) {
  return (
    <ul className={caseClasses.plain} aria-label="Themes">
      {themes.map((line) => (
        <li key={line.theme.id}>
          <ThemeCard line={line} isOnly={themes.length === 1} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

function ThemeCard({ line, isOnly, onOpen }: { line: ThemeLine; isOnly: boolean; onOpen: ThemeCardsProps['onOpen'] }) {
  const { theme, cases, before, comeBack } = line;
  return (
    <article className="panel" aria-label={theme.name}>
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
        <Stack gap={4}>
          <Group gap="xs">
            <Title order={3}>{theme.name}</Title>
            <Mark line={line} />
          </Group>
          {theme.covers !== '' && <Text c="dimmed">{theme.covers}</Text>}
          <Text>
            Cases: <strong>{trendWords(cases.length, before)}</strong>
          </Text>
        </Stack>
        <ThemeMenu line={line} isOnly={isOnly} onOpen={onOpen} />
      </Group>
      <Stack gap="sm" mt="xs">
        {theme.putRightOn && (
          <Text className={caseClasses.prose}>
            Put right on {longDate(theme.putRightOn)}: {theme.putRightWhat}
          </Text>
        )}
        {comeBack.length > 0 && (
          <Alert color="gray" variant="outline" title="It has come back since">
            <Cases cases={comeBack} />
          </Alert>
        )}
        {cases.length > 0 && (
          <details className={caseClasses.needsList}>
            <summary>{cases.length === 1 ? 'The case' : `The ${cases.length} cases`} behind it</summary>
            <Cases cases={cases} />
          </details>
        )}
      </Stack>
    </article>
  );
}

/** Where a theme stands, beside its name: told by icon and words, not by colour. */
function Mark({ line: { theme, comeBack } }: { line: ThemeLine }) {
  if (theme.putRightOn === null) return null;
  const [Icon, words] = comeBack.length > 0 ? [IconRefreshAlert, 'Come back'] : [IconCircleCheck, 'Put right'];
  return (
    <Group gap={4} wrap="nowrap">
      <Icon size={18} aria-hidden />
      <Text size="sm" fw={600}>
        {words}
      </Text>
    </Group>
  );
}

/** Cases with what was learnt from each; each leads to its page. */
export function Cases({ cases }: { cases: readonly LearningCaseLine[] }) {
  return (
    <ul className={caseClasses.plain}>
      {cases.map(({ caseId, reference, kind, receivedOn, cause, change }) => (
        <li key={caseId}>
          <Text>
            <Anchor
              underline="always"
              renderRoot={(props) => <Link to="/case/$caseId" params={{ caseId }} {...props} />}
            >
              {reference}
            </Anchor>
            {`, ${contactKindLabels[kind].toLowerCase()} received on ${longDate(receivedOn)}`}
          </Text>
          {cause.trim() !== '' && <Text className={caseClasses.prose}>{cause}</Text>}
          {change.trim() !== '' && <Text className={caseClasses.prose}>What changes: {change}</Text>}
        </li>
      ))}
    </ul>
  );
}

function ThemeMenu({ line, isOnly, onOpen }: { line: ThemeLine; isOnly: boolean; onOpen: ThemeCardsProps['onOpen'] }) {
  const { theme } = line;
  const button = useRef<HTMLButtonElement>(null);
  const choose = (act: ThemeAct) => {
    // The item goes away with the menu: the focus has to come back to something that stays.
    button.current?.focus();
    onOpen({ act, theme });
  };
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          ref={button}
          variant="default"
          rightSection={<IconChevronDown size={16} aria-hidden />}
          aria-label={`Theme: what to do with ${theme.name}`}
          flex="none"
        >
          Theme
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => choose('put-right')}>
          {theme.putRightOn ? 'It is put right again' : 'It is put right'}
        </Menu.Item>
        {theme.putRightOn && <Menu.Item onClick={() => choose('take-back')}>It was not put right after all</Menu.Item>}
        <Menu.Item onClick={() => choose('name')}>Rename or describe it</Menu.Item>
        {!isOnly && <Menu.Item onClick={() => choose('merge')}>Merge it into another</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
