import { randomUUID } from 'crypto';
import type { IExecuteData, IExecuteFunctions } from 'n8n-workflow';
import { Failure, refusal } from '../../shared/failures/failure';
import { type Field, group } from '../../shared/form/field';
import { markOf } from '../../shared/questions/reference';

const HOW_TO_LOOP = "Put Loop Over Items (Split in Batches) before this node, with a batch size of 1, and lead the node's output back to it";

const tooMany = (items: number): Failure =>
	refusal(`${items} items came, and an execution can wait for one answer at a time`, HOW_TO_LOOP);

const tooOld = refusal(
	'This n8n is too old to ask a question safely: its links to answer can be guessed',
	'Update n8n to 1.122 or newer',
);

const asTool = refusal(
	'An AI agent cannot wait for an answer with this tool',
	'Use it as human review: connect GREEN-API between the agent and the tool that needs an approval (n8n 2.20 and newer), or ask in the workflow itself',
);

/** What of n8n's functions signs a link; n8n 1.122 to 2.0 asks for the check of the signature, later ones check it always. */
type Signer = Partial<Pick<IExecuteFunctions, 'getSignedResumeUrl'>> & { setSignatureValidationRequired?: () => void };

/** Whether n8n checks the signature of the links that it signs. */
function checksSignatures(context: IExecuteFunctions): boolean {
	const { setSignatureValidationRequired } = context as Signer;
	if (!setSignatureValidationRequired) return String(context.evaluateExpression('{{ $execution.resumeUrl }}', 0)).includes('signature=');
	setSignatureValidationRequired.call(context);
	return true;
}

/** The link on which the question of a node's run is answered, or why it cannot be asked. */
function linkFor(context: IExecuteFunctions): string | Failure {
	const { type } = context.getNode();
	const { length } = context.getInputData();
	if (type.endsWith('Tool') && !type.endsWith('HitlTool')) return asTool;
	if (length > 1) return tooMany(length);
	const isSafe = (context as Signer).getSignedResumeUrl !== undefined && checksSignatures(context);
	// As short as it may be: a poll has little room.
	return isSafe ? context.getSignedResumeUrl(markOf(randomUUID().slice(0, 8))) : tooOld;
}

/** The links of runs. The execution's data is the same object in an item's context and in the whole node's. */
const links = new WeakMap<IExecuteData, string | Failure>();

/** The link of a node's run, before its item is at work: the same in each try, or why the question cannot be asked. */
export function noteLink(context: IExecuteFunctions): string | Failure {
	const execution = context.getExecuteData();
	const link = links.get(execution) ?? linkFor(context);
	links.set(execution, link);
	return link;
}

/** The link of the question. Reading throws a Failure where it cannot be asked: n8n routes an agent's call without making one. */
export const link: Field<string> = group([], ({ item }) => {
	const noted = links.get(item.getExecuteData()) ?? asTool;
	if (noted instanceof Failure) throw noted;
	return noted;
});
