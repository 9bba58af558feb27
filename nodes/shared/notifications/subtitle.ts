/** The chosen events, under a node's name: Message received, Poll vote. */
export const eventsInWords =
	'={{ [$parameter.events].flat().map((event) => event.replace(/Api$/, " API").replace(/[A-Z](?=[a-z])/g, (letter) => " " + letter.toLowerCase())).join(", ").replace(/^./, (letter) => letter.toUpperCase()) }}';
