import { expect, type Page } from '@playwright/test';
import type { StaffDetails } from '../../../electron/domain/people.ts';

export type TestStaff = Pick<StaffDetails, 'name' | 'jobTitle'> & { role: 'Officer' | 'Manager' | 'Director' };

/** An invented landlord. */
export const office = {
  name: 'Tidewell Homes',
  address: 'Quay House\n1 Dock Road\nMillport',
  postcode: 'mp12ab',
  phone: '01632 960000',
  email: 'complaints@tidewell.example',
  website: 'www.tidewell.example',
};

export const priya: TestStaff = { name: 'Priya Shah', jobTitle: 'Complaints officer', role: 'Officer' };
export const tom: TestStaff = { name: 'Tom Bell', jobTitle: 'Head of housing', role: 'Manager' };
export const aisha: TestStaff = { name: 'Aisha Grant', jobTitle: 'Director of homes', role: 'Director' };

/** The first run, filled in by hand: the landlord and its staff. */
export async function setUpByHand(
  page: Page,
  landlord = office,
  staff: TestStaff[] = [priya, tom, aisha],
): Promise<void> {
  await page.getByRole('heading', { name: 'Set up Redress for your office' }).waitFor();
  const form = page.getByRole('group', { name: 'Your office' });
  await form.getByLabel('Name of the landlord').fill(landlord.name);
  await form.getByLabel('Address').fill(landlord.address);
  await form.getByLabel('Postcode').fill(landlord.postcode);
  await form.getByLabel('Telephone').fill(landlord.phone);
  await form.getByLabel('Email').fill(landlord.email);
  await form.getByLabel('Website').fill(landlord.website);
  await choose(page, form.getByRole('combobox', { name: 'Complaints procedure' }), /Complaint Handling Code 2024/);
  for (const [index, person] of staff.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Add a person' }).click();
    const row = page.getByRole('group', { name: `Person ${index + 1}`, exact: true });
    await row.getByLabel('Name').fill(person.name);
    await row.getByLabel('Job title').fill(person.jobTitle);
    await choose(page, row.getByRole('combobox', { name: 'Role' }), person.role);
  }
}

/** Sends the first run's form. */
export async function finishSetUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Set up and begin' }).click();
  await page.getByRole('heading', { name: 'Who is using Redress?' }).waitFor();
}

/** "I am …". */
export async function chooseWho(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name: 'Who is using Redress?' }).waitFor();
  await page.getByRole('button', { name }).click();
  await expect(page.getByText(`I am ${name}`)).toBeVisible();
}

/** Somebody else takes the keyboard. */
export async function changeWho(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Change' }).click();
  await chooseWho(page, name);
}

/** Chooses from one of Mantine's lists. */
export async function choose(page: Page, field: ReturnType<Page['getByRole']>, option: string | RegExp): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
