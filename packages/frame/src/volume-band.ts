/** The band about a volume that a gate lets through, for parts whose volume was measured once and looked at. */
export const bandAbout = (mm3: number, share: number) => ({
  min: mm3 * (1 - share),
  max: mm3 * (1 + share),
});
