import type { IDataObject } from 'n8n-workflow';
import { failureFrom } from '../shared/failures/thrown';
import { toMessageId } from '../shared/form/messageId';
import type { Work } from '../shared/transport/journey';

/** The body of deleteStatus: the status that it is about. */
export const toDeletion = ({ idMessage }: IDataObject): IDataObject => ({ idMessage: toMessageId(idMessage) });

/**
 * Deletes a status and returns one item `{ deleted: true, idMessage }`. Where GREEN-API no longer knows the status after
 * a try whose answer was lost, that try has deleted it. Throws a Failure where it may still be there.
 */
export const deleteStatus: Work = async ({ context, request, route }) => {
	try {
		await route();
	} catch (error) {
		const failure = failureFrom(error);
		const { missing, mayBeDone } = failure.facts;
		if (!missing || !mayBeDone) throw failure;
	}
	const { idMessage } = request.options.body as IDataObject;
	return [{ json: { deleted: true, idMessage }, pairedItem: { item: context.getItemIndex() } }];
};
