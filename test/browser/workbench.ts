import type { Stored } from '../host/clientTypes';
import { closeNode, openNode, openWorkflow } from './editor/canvas';
import { nodeWindow } from './editor/locate';
import type { Given, Session } from './session';
import { type Branch, storeWorkflow } from './workflows';

/** Opens the window of a node. */
type Workbench = (node: string) => Promise<void>;

/**
 * A workflow in which several tests work, since the editor takes seconds to open one: it is stored and opened when the first
 * of them needs it, and opened again when the page was left.
 *
 * @param branches what follows its trigger
 */
export const workbench = (given: Given, name: string, branches: (session: Session) => Branch[] | Promise<Branch[]>): Workbench =>
	workbenchOf(given, async (session) => await storeWorkflow(session.world, name, ...(await branches(session))));

/** The same for any workflow. */
export function workbenchOf(given: Given, store: (session: Session) => Promise<Stored>): Workbench {
	let id: string | undefined;
	return async (node) => {
		const session = given();
		const { page } = session;
		id ??= (await store(session)).id;
		if (!page.url().includes(id)) await openWorkflow(page, id);
		else if (await nodeWindow(page).isVisible()) await closeNode(page);
		await openNode(page, node);
	};
}
