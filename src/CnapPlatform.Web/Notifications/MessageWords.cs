using CnapPlatform.Application.Notifications;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Notifications;

/// <summary>What a message was about and where it stands, without its words.</summary>
public sealed class MessageWords(Texts texts)
{
    /// <summary>«TermOverdue.Provider 1-3fa9c2d1» is said as the page of messages names that kind.</summary>
    public string What(string template)
    {
        var kind = template.Split(' ')[0].Split('.')[0];
        return Texts.Has($"Messages.Kind.{kind}") ? texts[$"Messages.Kind.{kind}"] : texts["Messages.Kind.Other"];
    }

    public static string Colour(MessageState state) => state switch
    {
        MessageState.Dead => "late",
        MessageState.Retrying or MessageState.ToPost => "soon",
        MessageState.Delivered => "ok",
        _ => "info",
    };
}
