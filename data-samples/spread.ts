/** How one team's share came about. */
export interface TeamCount {
  met: number
  counted: number
}

/**
 * The variance between teams beyond chance, on the arcsine-root scale: the additive estimate of
 * Spiegelhalter 2005 without winsorising, tau² = (Iφ − (I − 1)) / (Σw − Σw² / Σw), w = 4n; never below 0.
 * Families referred together make it a little larger than what was put in.
 */
export function spreadBetween(teams: readonly TeamCount[]): number {
  const sum = (of: (team: TeamCount) => number): number =>
    teams.reduce((total, team) => total + of(team), 0)
  const target = Math.asin(Math.sqrt(sum(({ met }) => met) / sum(({ counted }) => counted)))
  const weight = ({ counted }: TeamCount): number => 4 * counted
  const phi = sum((team) => {
    const distance = Math.asin(Math.sqrt(team.met / team.counted)) - target
    return distance * distance * weight(team)
  })
  const weights = sum(weight)
  const squares = sum((team) => weight(team) ** 2)
  return Math.max(0, (phi - (teams.length - 1)) / (weights - squares / weights))
}
