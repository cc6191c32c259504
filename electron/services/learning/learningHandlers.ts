import type { Handlers } from '../handlerTable.ts';
import { agreeImprovement, recordLearning, settleImprovement } from './learning.ts';
import { saveLearningReport } from './learningReport.ts';
import { countDueImprovements, getLearning, learningOfCase } from './learningViews.ts';
import { mergeTheme, putThemeRight, saveTheme, takeBackPutRight } from './themes.ts';

/** What is asked about what cases taught. */
export const learningHandlers = {
  'learning.get': getLearning,
  'learning.due': countDueImprovements,
  'learning.ofCase': learningOfCase,
  'learning.record': recordLearning,
  'learning.agreeImprovement': agreeImprovement,
  'learning.settleImprovement': settleImprovement,
  'learning.saveTheme': saveTheme,
  'learning.mergeTheme': mergeTheme,
  'learning.putRight': putThemeRight,
  'learning.takeBackPutRight': takeBackPutRight,
  'learning.saveReport': saveLearningReport,
} satisfies Partial<Handlers>;
