/** A field of the form that somebody fills in. */
export interface FormField {
	label: string;
	type: 'checkbox' | 'date' | 'dropdown' | 'email' | 'number' | 'radio' | 'text' | 'textarea';
	isRequired: boolean;
	placeholder?: string;
	/** What can be chosen. */
	options: string[];
	/** What it holds before somebody fills it in. */
	atFirst: string[];
}
