/** What the wizard says when it leads to the recovery sheet, its last step. */
export const WIZARD = 'wizard';
