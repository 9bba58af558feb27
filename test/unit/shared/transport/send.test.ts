import { methods } from '../../../../nodes/shared/api/methods';
import { paceOf } from '../../../../nodes/shared/transport/pace';
import { send, sendOnce } from '../../../../nodes/shared/transport/send';
import { factsOfRejected } from '../../factsOf';

it.each([
	['send', send],
	['sendOnce', sendOnce],
] as const)('%s makes no request once the execution is stopped, and says for certain that it made none', async (name, sendWith) => {
	const transmit = jest.fn(async () => await Promise.resolve('sent'));
	const sent = sendWith(transmit, methods.sendTextStatus, paceOf(name, 'sendTextStatus'), AbortSignal.abort());
	expect(await factsOfRejected(sent)).toMatchObject({ title: 'The execution was canceled', mayBeDone: false, hopeless: true });
	expect(transmit).not.toHaveBeenCalled();
});
