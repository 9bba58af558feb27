import type { FailureFacts } from './failure';

/** What an answer means, and the HTTP status code and words by which it is recognised. */
interface Explanation extends FailureFacts {
	code: number | [from: number, to: number];
	/** Looked for in GREEN-API's own words; left out, the code alone decides. */
	says?: RegExp;
}

const refused = { taken: 'no' } as const;
const doomed = { taken: 'no', hopeless: true } as const;
const inDoubt = { taken: 'unknown', transient: true } as const;

/** Where the instance's values are found. */
const PAGE = "on the instance's page in the GREEN-API console";

const FILES = 'Files are kept for a limited time only: download them sooner after they came';

const CONSOLE = 'in the GREEN-API console';

/**
 * GREEN-API's answers other than success, most specific first.
 * Follows https://green-api.com/en/docs/api/common-errors/ and the methods' own pages.
 */
export const explanations: Explanation[] = [
	{ code: 400, says: /account is expired/i, ...doomed, title: 'The instance has expired', advice: `Renew the instance ${CONSOLE}` },
	{ code: 400, says: /instance is deleted/i, ...doomed, title: 'The instance was deleted', advice: 'Put the Instance ID and API Token of another instance into the credential' },
	{ code: 400, says: /not authorized/i, ...doomed, title: 'The instance is not linked to a WhatsApp account', advice: `Open the instance ${CONSOLE} and scan the QR code with WhatsApp on the phone. If it was linked a moment ago it is still starting: wait a minute` },
	{ code: 400, says: /starting process|instance is starting/i, ...doomed, title: 'The instance is starting', advice: 'Wait a minute or two, then run the node again. If it lasts over five minutes, reboot the instance in the GREEN-API console' },
	{ code: 400, says: /ID message not ?found/i, ...refused, missing: true, title: "The status of this 'Message ID' is not there (any more)", advice: "Compare 'Message ID' with the idMessage that Send Status or Get Outgoing Statuses gave. If they are the same, the status was deleted already, or is older than 24 hours, after which WhatsApp itself removes it" },
	{ code: 400, says: /encrypted url not ?found/i, ...refused, missing: true, title: 'GREEN-API has no link to the file (any more)', advice: FILES },
	{ code: 401, ...doomed, title: 'GREEN-API does not accept the API Token', advice: `Copy apiTokenInstance of this very instance into the credential; it is ${PAGE}` },
	{ code: 403, says: /suspended/i, ...doomed, title: 'The account is suspended', advice: 'Ask GREEN-API support why the account was suspended' },
	{ code: 403, ...doomed, title: 'GREEN-API refuses access to this instance', advice: `Compare API URL and Instance ID in the credential with what is ${PAGE}. If they are right, the instance lacks access to what the node asks for: ask GREEN-API support for it` },
	{ code: 404, ...doomed, title: 'GREEN-API does not know this address', advice: `Copy apiUrl into the credential's API URL, and nothing more; it is ${PAGE}` },
	{ code: 413, ...refused, title: 'The file is larger than GREEN-API takes', advice: 'Post a smaller file: GREEN-API takes files up to 100 MB' },
	{ code: 429, ...refused, transient: true, title: 'GREEN-API is receiving too many requests for this instance', advice: 'See what else uses the instance, or run the workflow less often' },
	{ code: 499, ...inDoubt, title: 'The connection closed before GREEN-API had answered', advice: 'Run the node again in a minute' },
	{ code: 500, says: /exceeded max upload size/i, ...refused, title: 'The file is larger than 100 MB', advice: 'Post a smaller file: GREEN-API takes files up to 100 MB' },
	{ code: 500, says: /downloading file/i, ...refused, missing: true, title: 'WhatsApp does not have the file any more', advice: FILES },
	{ code: [502, 504], ...inDoubt, title: 'GREEN-API is out of reach for the moment', advice: 'Run the node again in a minute. If it lasts, look at the state of the instance in the GREEN-API console' },
	{ code: [500, 599], taken: 'unknown', title: 'GREEN-API could not handle the request', advice: 'Run the node again later. If it lasts, ask GREEN-API support' },
];
