/** What to do where GREEN-API says that a group was not changed. */
export const NOT_CHANGED =
	"Mostly only an admin of a group may change it: have one make this account an admin, and compare 'Group' with what Group > Get Many gives";
