/** The version of Rubus, as every package of it bears it; generated files say which version wrote them. */
export const rubusVersion = "0.1.0";
