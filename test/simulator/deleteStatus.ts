import { validation400 } from './answers';
import type { Handler } from './call';
import { filled, refusal, required, text } from './validation';

/** POST deleteStatus (docs: DeleteStatus): deletes an own status, answers 200 without a body. */
export const deleteStatus: Handler = ({ instance, body, now }) => {
	const refused = refusal(body, { idMessage: required(filled(text(Infinity))) });
	if (refused) return refused;
	const status = instance.statuses.find(({ idMessage, deletedAt }) => idMessage === body.idMessage && deletedAt === undefined);
	if (!status) return validation400('ID message notfound');
	status.deletedAt = now;
	return { status: 200 };
};
