/** The form key of one row's button: a page has one key, and each of its rows is another form. */
export const rowKey = (formKey: string, rowId: string) => `${formKey.slice(0, 24)}-${rowId.slice(0, 32)}`
