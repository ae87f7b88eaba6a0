using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Application.Hromadas;

/// <summary>What a tenant takes from its unit of the codifier; its number and address stay what they are.</summary>
public static class HromadaFacts
{
    /// <summary>True when anything was changed.</summary>
    public static bool Apply(Hromada hromada, CodifierEdition edition, DateOnly today)
    {
        var unit = edition.Find(hromada.Code);
        if (unit is null)
        {
            var closes = hromada.ClosedOn is null;
            hromada.ClosedOn ??= today;
            return closes;
        }

        var raion = edition.Above(unit, UnitCategory.Raion)?.Code;
        var oblast = edition.Above(unit, UnitCategory.Oblast)?.Code ?? unit.Code;
        if (hromada.Name == unit.Name && hromada.RaionCode == raion && hromada.OblastCode == oblast
            && hromada.ClosedOn is null && hromada.SearchKey.Length > 0)
        {
            return false;
        }

        hromada.Name = unit.Name;
        hromada.SearchKey = SearchText.Key(unit.Name);
        hromada.SortKey = SearchText.SortKey(unit.Name);
        hromada.RaionCode = raion;
        hromada.OblastCode = oblast;
        hromada.ClosedOn = null;
        return true;
    }
}
