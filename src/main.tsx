import './api/withoutEval.ts';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/tiptap/styles.css';
import './theme/global.css';
import 'dayjs/locale/en-gb';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/queryClient.ts';
import { preparePages } from './pages.ts';
import { router } from './routes.tsx';
import { cssVariables, theme } from './theme/theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: 'en-gb', firstDayOfWeek: 1, weekendDays: [6, 0] }}>
        <QueryClientProvider client={queryClient}>
          {/* As wide as the column of the screens’ names, so that no button of a screen lies beneath; as high as the reason why something cannot be undone. */}
          <Notifications position="bottom-left" limit={3} containerWidth={232} notificationMaxHeight={480} />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  </StrictMode>,
);

// The first screen is not to wait for the others.
setTimeout(preparePages, 1_500);
