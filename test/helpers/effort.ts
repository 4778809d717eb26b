/** How many and how long inputs the tests make that try many: 1 answers in seconds, TEST_EFFORT=10 in minutes. */
export const effort = Number(process.env["TEST_EFFORT"] ?? 1);
