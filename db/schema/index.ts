export * from "./bills";
export { desk, record } from "./columns";
export * from "./people";
export * from "./record";
export * from "./reviews";
export * from "./sources";
export * from "./statements";
export * from "./terms";
export * from "./users";
