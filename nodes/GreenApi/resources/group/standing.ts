import { failureFrom } from '../../../shared/failures/thrown';
import type { Api } from '../../../shared/transport/api';
import { groupDataIn, participantsIn } from './groupData';

/** How somebody stands in a group. */
export interface Standing {
	isIn: boolean;
	isAdmin: boolean;
	/** Whether this account may change the group: GREEN-API shows the invite link to admins alone. */
	isOwnAdmin: boolean;
}

/**
 * How a person stands in a group; undefined where GREEN-API does not tell. Throws a Failure only when the execution is stopped.
 * Follows https://green-api.com/en/docs/api/groups/GetGroupData/
 */
export async function standingOf(personId: string, groupId: string, { ask, context }: Api): Promise<Standing | undefined> {
	try {
		const data = groupDataIn(await ask('getGroupData', { body: { groupId } }));
		const person = participantsIn(data).find(({ ids }) => ids.includes(personId));
		return { isIn: person !== undefined, isAdmin: person?.isAdmin ?? false, isOwnAdmin: Boolean(data.groupInviteLink) };
	} catch (error) {
		if (context.getExecutionCancelSignal()?.aborted) throw failureFrom(error);
		return undefined;
	}
}
