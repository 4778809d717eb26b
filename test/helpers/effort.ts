/** How many and how long inputs the tests make up: 1 takes seconds, TEST_EFFORT=10 takes minutes. */
export const effort = Number(process.env["TEST_EFFORT"] ?? 1);
