import type { LetterKind } from '../../electron/domain/letterKinds.ts';
import type { TestProgram } from './testProgram.ts';

/** The manager says which letters have to be approved, by managers; Priya is at the keyboard again afterwards. */
export async function setApprovals(
  test: TestProgram,
  staff: { priya: string; tom: string },
  kinds: LetterKind[],
): Promise<void> {
  await test.call('session.choose', { staffId: staff.tom });
  const { version } = await test.call('letters.approvalRules', {});
  await test.call('letters.setApprovalRules', { expectedVersion: version, rules: { kinds, roles: ['manager'] } });
  await test.call('session.choose', { staffId: staff.priya });
}
