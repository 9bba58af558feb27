import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { greenApiTest } from '../shared/credentialTest';
import { HintingNode } from '../shared/journals/hintingNode';
import { lastSubtitle } from '../shared/journals/lookBackWords';
import { singleForm } from '../shared/operation/nodeForm';
import { requestDefaults } from '../shared/transport/request';
import { getStatusStatistic } from './getStatusStatistic';

export class GetStatusStatistic extends HintingNode implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API Get Status Statistic',
		name: 'getStatusStatistic',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: `={{ $parameter.statuses === "all" ? ${lastSubtitle} : $parameter.idMessage }}`,
		description:
			'See who received and who viewed a WhatsApp status (story) or all that were published lately: each recipient with delivery status and time, or a summary that counts the viewers of each status',
		defaults: { name: 'Get Status Statistic' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		requestDefaults,
		properties: singleForm(getStatusStatistic),
	};

	methods = { credentialTest: { greenApiTest } };
}
