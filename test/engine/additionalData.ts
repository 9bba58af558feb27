import { ExecutionLifecycleHooks } from 'n8n-core';
import type { ICredentialDataDecryptedObject, IWorkflowBase, IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import { GreenApi } from '../../credentials/GreenApi.credentials';
import { OneCredentialHelper } from './credentialsHelper';

const workflowData: IWorkflowBase = { id: 'workflow', name: 'Workflow', nodes: [], connections: {}, active: false, isArchived: false, createdAt: new Date(0), updatedAt: new Date(0), activeVersionId: null };

// The engine builds addresses from these, so they have to be absolute ones.
const addresses = Object.fromEntries(
	['restApiUrl', 'instanceBaseUrl', 'formWaitingBaseUrl', 'webhookBaseUrl', 'webhookWaitingBaseUrl', 'webhookTestBaseUrl', 'formBaseUrl', 'formTestBaseUrl', 'mcpBaseUrl', 'mcpTestBaseUrl'].map(
		(name) => [name, 'http://localhost/'],
	),
);

/**
 * What n8n gives the engine beside the workflow, as far as a single node touches it: the credential, too, as it is whenever the node
 * asks for it.
 */
export const additionalDataFor = (credential: object): IWorkflowExecuteAdditionalData =>
	({
		credentialsHelper: new OneCredentialHelper(new GreenApi(), credential as ICredentialDataDecryptedObject),
		executionId: '1',
		hooks: new ExecutionLifecycleHooks('manual', '1', workflowData),
		currentNodeExecutionIndex: 0,
		variables: {},
		userId: 'user',
		...addresses,
		setExecutionStatus: () => undefined,
		sendDataToUI: () => undefined,
		logAiEvent: () => undefined,
	}) as unknown as IWorkflowExecuteAdditionalData;
