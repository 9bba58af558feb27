import type { IDataObject } from 'n8n-workflow';
import { asText, trimmed } from '../form/text';
import { toYesOrNo } from '../form/yesOrNo';
import { DECIDED } from './fields';
import { waitingAddress } from './reference';

/** What the form of a trigger says about answers. */
export interface AnswerForm {
	/** n8n's address for waiting executions; empty where n8n does not say. */
	waitingAddress: string;
	/** What is written to a chat where an answer comes too late; empty for nothing. */
	decidedReply: string;
	/** Whether answers start the workflow as well. */
	givesAnswers: boolean;
}

/** n8n's function that evaluates an expression. Triggers have it in all versions, though n8n's types say it of some contexts only. */
interface Evaluating {
	evaluateExpression?: (expression: string, itemIndex: number) => unknown;
}

/** It must not keep a workflow from being published, so it does not throw. */
function addressIn(context: object): string {
	try {
		const address = waitingAddress(String((context as Evaluating).evaluateExpression?.('{{ $execution.resumeUrl }}', 0)));
		return URL.canParse(address) ? address : '';
	} catch {
		return '';
	}
}

/** Reads the options that `answerOptions` shows. It throws a Failure that names the one that cannot be used. */
export const readAnswerForm = (context: object, { alreadyDecidedReply = DECIDED, giveAnswers }: IDataObject): AnswerForm => ({
	waitingAddress: addressIn(context),
	decidedReply: trimmed(asText(alreadyDecidedReply, 'Already Decided Reply')),
	givesAnswers: toYesOrNo(giveAnswers, 'Give Answers to the Workflow') ?? false,
});
