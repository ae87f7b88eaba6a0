namespace CnapPlatform.Domain.Services;

/// <summary>Why a hromada's catalogue says no.</summary>
public static class ServiceRefusals
{
    public const string FieldSetByStatute = "Services.Refused.FieldSetByStatute";
    public const string FieldNotOverridable = "Services.Refused.FieldNotOverridable";
    public const string ServiceNotOffered = "Services.Refused.ServiceNotOffered";
    public const string NotInStandard = "Services.Refused.NotInStandard";
    public const string NotOnline = "Services.Refused.NotOnline";
    public const string NotLive = "Services.Refused.NotLive";
    public const string NoConflict = "Services.Refused.NoConflict";
    public const string OfferedBeforeDecision = "Services.Refused.OfferedBeforeDecision";
    public const string FieldNotEstablishable = "Services.Refused.FieldNotEstablishable";
    public const string NotAllowedAnyMore = "Services.Refused.NotAllowedAnyMore";
    public const string OfferedAlready = "Services.Refused.OfferedAlready";
    public const string AdoptedAlready = "Services.Refused.AdoptedAlready";
    public const string MandatoryComesByItself = "Services.Refused.MandatoryComesByItself";
    public const string AdoptionBegun = "Services.Refused.AdoptionBegun";
    public const string AdoptionTooEarly = "Services.Refused.AdoptionTooEarly";
    public const string VersionOvertaken = "Services.Refused.VersionOvertaken";
}
