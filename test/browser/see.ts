import { expectNoToken } from '../engine/expectNoToken';
import { leaveEditor } from './editor/canvas';
import type { Given, Session } from './session';
import { latestStep } from './steps';

/** All that stands on the page, in hidden elements and in its fields as well. */
async function everythingOn({ page }: Session): Promise<string[]> {
	const entered = await page.locator('input, textarea').evaluateAll((fields) => fields.map((field) => ('value' in field ? String(field.value) : '')));
	return [await page.content(), ...entered];
}

async function explained(session: Session, error: unknown): Promise<Error> {
	const picture = await session.pictures.ofFailure(session.page).catch(() => 'there is none');
	const reason = error instanceof Error ? error.message : String(error);
	return new Error(`While ${latestStep(session.page)}: ${reason}\nThe page as it was: ${picture}`, { cause: error });
}

/** A test in the editor. A failure tells the step and has a picture; what stands on the page at the end never holds the token. */
export function see(given: Given, name: string, body: (session: Session) => Promise<void>): void {
	test(name, async () => {
		const session = given();
		try {
			await body(session);
			expectNoToken(await everythingOn(session), session.world.simulator.credential.apiTokenInstance);
		} catch (error) {
			const explanation = await explained(session, error);
			// What is left open there would be in the way of the next test.
			await leaveEditor(session.page).catch(() => undefined);
			throw explanation;
		}
	});
}
