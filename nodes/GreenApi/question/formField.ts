/** A field of the form that somebody fills in, or one beside these that the page does not show. */
export interface FormField {
	label: string;
	type: 'checkbox' | 'date' | 'dropdown' | 'email' | 'file' | 'hiddenField' | 'number' | 'radio' | 'text' | 'textarea';
	isRequired: boolean;
	placeholder?: string;
	/** What can be chosen; of files, the kinds that are taken. */
	options: string[];
	/** Whether several files can be chosen. */
	isMultiple?: boolean;
	/** What it holds before somebody fills it in; for good where it is hidden. */
	atFirst: string[];
}
