import { type Failure, refusal } from '../shared/failures/failure';
import type { Holder } from '../shared/notifications/station';

/** The failure of a trigger whose instance another one reads already. */
export function occupied({ workflow, node }: Holder): Failure {
	const name = workflow.name ?? workflow.id ?? '';
	return refusal(
		`The workflow "${name}" reads this instance's queue already, with its node "${node.name}"`,
		'GREEN-API hands each notification to one reader. Use one GREEN-API Trigger for the instance, and call other workflows from there: see the example "One trigger, a workflow for each chat". Or unpublish that workflow, then publish this one again',
	);
}

/** The failure of a trigger that finds out that it is not alone. */
export const anotherReader = (): Failure =>
	refusal(
		"Somebody else takes notifications out of this instance's queue, so some may not start this workflow",
		'Look for another n8n, or another program, that reads the same instance; each instance needs one reader',
	);
