import type { Failure } from '../failures/failure';
import type { Method } from './methods';

/** What to do where it is left open whether a status was posted or deleted: only a look at the account tells. */
const adviceFor = (advice: string) => ({
	posted: 'Look at Get Outgoing Statuses before you send it again: if it is there, it was posted',
	deleted: `${advice}. Deleting it once more does no harm`,
});

/** A failure as its user has to know it: where it leaves open whether something was changed in WhatsApp, it says so first. */
export function withOpenEnd(failure: Failure, { does }: Method): Failure {
	const { taken, title, advice } = failure.facts;
	if (!does || taken === 'no') return failure;
	return failure.with({ title: `The status may have been ${does}. ${title}`, advice: adviceFor(advice)[does] });
}
