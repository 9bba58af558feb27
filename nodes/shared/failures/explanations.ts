import { type Explanation, refused } from './explanation';
import { explanationsOfChats } from './ofChats';
import { explanationsOfContacts } from './ofContacts';
import { explanationsOfGroups } from './ofGroups';
import { explanationsOfMessages } from './ofMessages';
import { explanationsOfNotifications } from './ofNotifications';
import { explanationsOfStatuses } from './ofStatuses';

const hopeless = { mayBeDone: false, hopeless: true } as const;
const inDoubt = { mayBeDone: true, transient: true } as const;

/** Where users find the values of their instance. */
const ON_ITS_PAGE = "on the instance's page in the GREEN-API console";

const DOWNLOAD_SOONER = 'Files are kept for a limited time only: download them sooner after they came';

const IN_CONSOLE = 'in the GREEN-API console';

const COPY_API_URL = `Copy apiUrl into the credential's API URL, and nothing more; it is ${ON_ITS_PAGE}`;

/**
 * The advice for a redirect; the address that the answer names, if any, is added to it. The redirect is not followed: the server
 * there may be anybody's, and would be given the token.
 */
export const ADVICE_FOR_REDIRECT =
	`Set the credential's API URL to apiUrl ${ON_ITS_PAGE}. If it is that already, a proxy or a sign-in page of your network has answered`;

/** The advice for an answer that is not GREEN-API's. A server on the way may give one even after it has handed the request on. */
export const ADVICE_FOR_FOREIGN_ANSWER =
	`Look at what is between n8n and GREEN-API, such as a proxy, and compare the credential's API URL with apiUrl ${ON_ITS_PAGE}`;

/**
 * Answers other than success, most specific first. `mayBeDone` is false where the code or GREEN-API's own words say that nothing was
 * done, and true where a server on the way may have given the answer after GREEN-API had the request.
 * Follows https://green-api.com/en/docs/api/common-errors/ and the methods' own pages.
 */
export const explanations: Explanation[] = [
	// These tell the client to make the same request at another address, so this server did not carry it out.
	{ code: 301, ...hopeless, title: 'The API URL leads to another address', advice: ADVICE_FOR_REDIRECT },
	{ code: [307, 308], ...hopeless, title: 'The API URL leads to another address', advice: ADVICE_FOR_REDIRECT },
	// These send a browser to a page to show next, as servers do after they have carried a request out.
	{ code: [302, 303], mayBeDone: true, hopeless: true, title: 'The API URL leads to another address', advice: ADVICE_FOR_REDIRECT },
	{ code: 400, says: /account is expired/i, ...hopeless, title: 'The instance has expired', advice: `Renew the instance ${IN_CONSOLE}` },
	{
		code: 400, says: /instance is deleted/i, ...hopeless,
		title: 'The instance was deleted',
		advice: 'Put the Instance ID and API Token of another instance into the credential',
	},
	{
		code: 400, says: /not authorized/i, ...hopeless,
		title: 'The instance is not linked to a WhatsApp account',
		advice: `Open the instance ${IN_CONSOLE} and scan the QR code with WhatsApp on the phone. If it was linked a moment ago it is still starting: wait a minute`,
	},
	{
		code: 400, says: /starting process|instance is starting/i, ...hopeless,
		title: 'The instance is starting',
		advice: 'Wait a minute or two, then run the node again. If it lasts over five minutes, reboot the instance in the GREEN-API console',
	},
	...explanationsOfStatuses,
	...explanationsOfChats,
	...explanationsOfMessages,
	...explanationsOfContacts,
	...explanationsOfGroups,
	...explanationsOfNotifications,
	{
		code: 400, says: /encrypted url not ?found/i, ...refused, missing: true,
		title: 'GREEN-API has no link to the file (any more)',
		advice: DOWNLOAD_SOONER,
	},
	{
		code: 401, ...hopeless,
		title: 'GREEN-API does not accept the API Token',
		advice: `Copy apiTokenInstance of this very instance into the credential; it is ${ON_ITS_PAGE}`,
	},
	{
		code: 403, says: /suspended|yellow ?card/i, ...hopeless,
		title: 'The account is suspended',
		advice: `WhatsApp restricts it because of suspected spam: pause sending, then reboot the instance ${IN_CONSOLE}. If it lasts, ask GREEN-API support`,
	},
	{
		code: 403, ...hopeless,
		title: 'GREEN-API refuses access to this instance',
		advice: `Compare API URL and Instance ID in the credential with what is ${ON_ITS_PAGE}, and look at the proxy if the n8n server uses one. If all of that is right, the instance lacks access to what the node asks for: ask GREEN-API support for it`,
	},
	{ code: 404, isOwn: true, ...hopeless, title: 'GREEN-API does not know this address', advice: COPY_API_URL },
	// The "not found" page of any server, also of a proxy that has lost its way to GREEN-API.
	{ code: 404, mayBeDone: true, hopeless: true, title: 'GREEN-API does not know this address', advice: COPY_API_URL },
	{
		code: 407, ...hopeless,
		title: 'The proxy between n8n and GREEN-API asks for a user name and a password',
		advice: "Write them into 'Proxy' in the node's 'Request Options', as in http://user:password@proxy.example:3128, or into the proxy settings of the n8n server (HTTPS_PROXY)",
	},
	// 408 and 425 ask to send the request again. A server on the way that answers so may have handed the request on before.
	{ code: 408, ...inDoubt, title: 'The request took too long on its way to GREEN-API', advice: 'Run the node again in a minute' },
	{
		code: 413, ...refused,
		title: 'The file is larger than GREEN-API takes',
		advice: 'Take a smaller file: GREEN-API takes files up to 100 MB',
	},
	{
		code: 425, isOwn: false, ...inDoubt,
		title: 'A server on the way to GREEN-API asks to send the request again',
		advice: 'Run the node again in a minute',
	},
	{
		code: 429, ...refused, transient: true,
		title: 'GREEN-API is receiving too many requests for this instance',
		advice: 'See what else uses the instance, or run the workflow less often',
	},
	{ code: 499, ...inDoubt, title: 'The connection closed before GREEN-API had answered', advice: 'Run the node again in a minute' },
	{
		code: 500, says: /exceeded max upload size/i, ...refused,
		title: 'The file is larger than 100 MB',
		advice: 'Take a smaller file: GREEN-API takes files up to 100 MB',
	},
	{
		code: 500, says: /downloading file/i, methods: ['downloadFile'], ...refused, missing: true,
		title: 'WhatsApp does not have the file any more',
		advice: DOWNLOAD_SOONER,
	},
	{
		code: [502, 504], ...inDoubt,
		title: 'GREEN-API is out of reach for the moment',
		advice: 'Run the node again in a minute. If it lasts, look at the state of the instance in the GREEN-API console, and at the proxy if the n8n server uses one',
	},
	{
		code: [500, 599], mayBeDone: true,
		title: 'GREEN-API could not handle the request',
		advice: 'Run the node again later. If it lasts, ask GREEN-API support',
	},
];
