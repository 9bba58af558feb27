/** For whoever loads the package as a module; n8n itself loads the files that package.json names. */
module.exports = {
	...require('./dist/credentials/GreenApi.credentials'),
	...require('./dist/nodes/SendStatus/SendStatus.node'),
	...require('./dist/nodes/GetOutgoingStatuses/GetOutgoingStatuses.node'),
	...require('./dist/nodes/GetIncomingStatuses/GetIncomingStatuses.node'),
	...require('./dist/nodes/GetStatusStatistic/GetStatusStatistic.node'),
	...require('./dist/nodes/DeleteStatus/DeleteStatus.node'),
	...require('./dist/nodes/LastOutgoingMessages/LastOutgoingMessages.node'),
	...require('./dist/nodes/LastIncomingMessages/LastIncomingMessages.node'),
	...require('./dist/nodes/GreenApiStatusTrigger/GreenApiStatusTrigger.node'),
};
