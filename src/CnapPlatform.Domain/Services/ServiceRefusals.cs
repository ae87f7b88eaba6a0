namespace CnapPlatform.Domain.Services;

/// <summary>Why a hromada's catalogue says no.</summary>
public static class ServiceRefusals
{
    public const string FieldSetByStatute = "Services.Refused.FieldSetByStatute";
    public const string FieldNotOverridable = "Services.Refused.FieldNotOverridable";
    public const string ServiceNotOffered = "Services.Refused.ServiceNotOffered";
    public const string NotOnline = "Services.Refused.NotOnline";
    public const string NotLive = "Services.Refused.NotLive";
}
